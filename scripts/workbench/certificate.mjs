// A certificate for this machine alone, made anew at every start and kept in memory only.
import { generate } from "selfsigned";

const DNS = 2;
const IP = 7;

/** Key and certificate for the loopback addresses, as PEM. */
export async function makeCertificate() {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 7 * 24 * 60 * 60_000),
    extensions: [
      { name: "basicConstraints", cA: false },
      {
        name: "subjectAltName",
        altNames: [
          { type: DNS, value: "localhost" },
          { type: IP, ip: "127.0.0.1" },
          { type: IP, ip: "::1" },
        ],
      },
    ],
  });
  return { key, cert };
}
