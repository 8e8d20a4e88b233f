// A message with `{names}` in, the sentence out.

export type Values = Readonly<Record<string, string | number>>;

/** `{count|target|targets}` in a message: the second word for one, the third for any other number. */
const PLURAL = /\{(\w+)\|([^|}]*)\|([^}]*)\}/g;

/** Returns a message with its names filled in; one without a value is left out. */
export function fillIn(message: string, values: Values): string {
  return message
    .replace(PLURAL, (_, name: string, one: string, many: string) =>
      values[name] === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
