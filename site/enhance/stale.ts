// Shows the banner that this site has not been published for long, and when it was, by what
// /status.json says. A page itself holds no time, so it cannot know.

const DAY_MS = 86_400_000;

/** Unhides the element with `data-stale`, the number of days after which a release is stale. */
export function warnOfStaleRelease(): void {
  const banner = document.querySelector<HTMLElement>('[data-stale]');
  if (!banner) return;
  whenIdle(() => {
    void publishedAt().then((published) => {
      const days = (Date.now() - Date.parse(published)) / DAY_MS;
      if (!(days > Number(banner.dataset['stale']))) return;
      const date = banner.querySelector('time');
      if (date) date.textContent = published.slice(0, 10);
      banner.hidden = false;
    });
  });
}

const IDLE_MS = 1000;

/** Does something once the page has loaded and nothing else is to be done. */
function whenIdle(act: () => void): void {
  const wait = (): void => {
    // Safari does not say when it is idle.
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: IDLE_MS });
    else setTimeout(act, IDLE_MS);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
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
