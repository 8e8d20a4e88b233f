// Where the newest files of a release stand under a lasting address.

export const LATEST = 'data/latest/';
