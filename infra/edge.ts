// What runs at the edge, in the small JavaScript of CloudFront Functions, and which addresses have
// headers of their own.

/** `/place/210102/` is `/place/210102/index.html`; an address without its slash leads to the one with it. */
export const INDEX_FUNCTION = `function handler(event) {
  var request = event.request;
  var uri = request.uri;
  var name = uri.slice(uri.lastIndexOf('/') + 1);
  if (name === '') {
    request.uri = uri + 'index.html';
    return request;
  }
  if (name.indexOf('.') >= 0 || name === 'SHA256SUMS') return request;
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: uri + '/' } }
  };
}
`;

/** One path of each kind that has headers of its own. */
export const KINDS = { page: '/', embed: '/embed/', send: '/send/' } as const;

export type Kind = keyof typeof KINDS;

/** The paths of each kind, as CloudFront writes them; what is in none of them is a page. */
export const PATTERNS = {
  embed: ['/embed/*', '/en/embed/*'],
  send: ['/send/*', '/en/send/*'],
} as const;
