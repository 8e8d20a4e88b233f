// What search engines may find: sitemap.xml with every listed page in both languages, and robots.txt.
// https://www.sitemaps.org/protocol.html

import type { Page } from '../page.ts';
import type { SiteSettings } from '../reference/reference.ts';

/** A sitemap may hold no more. */
const MOST_ADDRESSES = 50_000;

export interface Sitemap {
  readonly path: string;
  readonly text: string;
}

/** Returns the sitemap of the pages; where they are too many for one, an index and its parts. */
export function sitemap(
  pages: readonly Page[],
  { base }: SiteSettings,
  most = MOST_ADDRESSES,
): readonly Sitemap[] {
  const urls = pages.filter(isListed).flatMap((page) => addressesOf(page, base));
  const parts = Array.from({ length: Math.ceil(urls.length / most) }, (_, i) =>
    urlset(urls.slice(i * most, (i + 1) * most)),
  );
  const [only = urlset([])] = parts;
  if (parts.length < 2) return [{ path: 'sitemap.xml', text: only }];
  const files = parts.map((text, i) => ({ path: `sitemap-${i + 1}.xml`, text }));
  const listed = files.map(({ path }) => `<sitemap><loc>${base}/${path}</loc></sitemap>\n`);
  const index = `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${listed.join('')}</sitemapindex>\n`;
  return [...files, { path: 'sitemap.xml', text: index }];
}

/** Returns robots.txt: invented data are nothing to be found. */
export function robots({ base, sample }: SiteSettings): string {
  if (sample) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n\nSitemap: ${base}/sitemap.xml\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function isListed({ kind, frame }: Page): boolean {
  return !frame.unlisted && kind !== 'not-found' && kind !== 'embed';
}

function addressesOf({ path, frame }: Page, base: string): readonly string[] {
  const changed = frame.numbers?.upload?.label.zh;
  const date = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  const links = [
    ['zh-CN', path],
    ['en', `/en${path}`],
  ] as const;
  const alternates = links.map(
    ([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${base}${href}"/>`,
  );
  return links.map(
    ([, href]) => `<url><loc>${base}${href}</loc>${date}${alternates.join('')}</url>\n`,
  );
}

function urlset(urls: readonly string[]): string {
  return `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`;
}
