import { probe } from "../capabilities";
import { SessionError } from "../errors";
import { ExcelSession } from "../excel-session";
import type { FakeExcel } from "./fake-excel";

/** What a test says of Office: everything is there unless it says otherwise. */
export const office = {
  platform: "PC",
  version: "16.0",
  isSetSupported: () => true,
  canShowPane: true,
  canWatch: true,
  hasCustomFunctions: true,
};

/** A session of a fake Excel; requests that open it are not counted. */
export async function openSession(excel: FakeExcel, facts = office): Promise<ExcelSession> {
  const pause = async (): Promise<void> => undefined;
  let seconds = 0;
  const now = (): Date => {
    seconds += 1;
    return new Date(Date.UTC(2025, 0, 1, 0, 0, seconds));
  };
  const session = new ExcelSession({
    host: excel,
    ...(await probe(excel, facts, pause)),
    theme: "light",
    language: "zh-CN",
    pause,
    now,
  });
  excel.syncs = 0;
  return session;
}

/** The code a promise is refused with, `none` where it is not. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "none",
    (error: unknown) => (error instanceof SessionError ? error.code : String(error)),
  );
}
