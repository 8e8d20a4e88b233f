// Where the API stands: its version is part of every address.

export const API = 'api/v1/';

/** Returns the path of the schema of a table's answers, or of the `index`. */
export function schemaPath(name: string): string {
  return `${API}schema/${name}.json`;
}
