// A problem the operator can solve (a missing folder, a wrong flag, refused reference data): printed
// as message and hint, without a stack.

/** An error whose `code` is the exit code of the command: 2 is wrong usage or environment. */
export class UserError extends Error {
  readonly code: number;
  readonly hint: string;

  constructor(
    message: string,
    { hint, cause, exitCode = 2 }: { hint: string; cause?: unknown; exitCode?: number },
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'UserError';
    this.code = exitCode;
    this.hint = hint;
  }
}
