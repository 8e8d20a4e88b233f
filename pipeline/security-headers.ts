// A path in, the headers out that production and `mubiao serve` send with it: no inline style or
// script, nothing from another host, no framing, but for charts that are made to be embedded.

/** The pages that other sites may show in a frame, in both languages. */
const EMBED = /^\/(en\/)?embed\//;

/** The page that sends a file, in both languages. */
const SEND = /^\/(en\/)?send\//;

/**
 * Returns the security headers of a path. The worker is the one of the check page; `uploadsTo` is the
 * origin that files are sent to where it is not the site's own.
 */
export function securityHeaders(path: string, uploadsTo = ''): Readonly<Record<string, string>> {
  const connect = uploadsTo !== '' && SEND.test(path) ? `'self' ${uploadsTo}` : "'self'";
  const ancestors = EMBED.test(path) ? '*' : "'none'";
  return {
    'content-security-policy':
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; " +
      `worker-src 'self'; connect-src ${connect}; base-uri 'none'; form-action 'none'; ` +
      `frame-ancestors ${ancestors}`,
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=63072000',
    'x-content-type-options': 'nosniff',
  };
}
