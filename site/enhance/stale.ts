// Shows the banner that this site has not been published for long, and when it was, by what
// /status.json says. A page itself holds no time, so it cannot know.

const DAY_MS = 86_400_000;

/** Unhides the element with `data-stale`, the number of days after which a release is stale. */
export function warnOfStaleRelease(): void {
  const banner = document.querySelector<HTMLElement>('[data-stale]');
  if (!banner) return;
  void publishedAt().then((published) => {
    const days = (Date.now() - Date.parse(published)) / DAY_MS;
    if (!(days > Number(banner.dataset['stale']))) return;
    const date = banner.querySelector('time');
    if (date) date.textContent = published.slice(0, 10);
    banner.hidden = false;
  });
}

async function publishedAt(): Promise<string> {
  try {
    const response = await fetch('/status.json');
    const status = (await response.json()) as { readonly published?: string };
    return status.published ?? '';
  } catch {
    // Without a connection there is nothing to say.
    return '';
  }
}
