/** An error as the interface of Excel tells it: `ItemNotFound`, `InvalidArgument`, `NotImplemented`, … */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}
