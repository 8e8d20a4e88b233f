// In the browser: reloads the page when its own bytes have changed, and leaves it alone otherwise.

const read = async () => {
  const response = await fetch(location.pathname, { cache: 'no-store' });
  return response.ok ? response.text() : undefined;
};

const shown = read();

async function reloadIfChanged() {
  const [before, now] = await Promise.all([shown, read()]);
  if (now !== undefined && now !== before) location.reload();
}

const events = new EventSource('/_reload');
events.onmessage = () => void reloadIfChanged();
// Also when the server is back again.
events.onopen = () => void reloadIfChanged();
