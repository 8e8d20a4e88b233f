// Offers each chart's picture as a PNG: its SVG drawn here, at twice its size.

const TIMES = 2;

/** Shows the buttons with `data-png`, the address of an SVG, and makes them download a PNG of it. */
export function offerPng(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-png]')) {
    const address = button.dataset['png'] ?? '';
    button.hidden = false;
    button.addEventListener('click', () => {
      void draw(address).then((png) => {
        if (png) save(png, address.slice(address.lastIndexOf('/') + 1).replace(/svg$/, 'png'));
      });
    });
  }
}

async function draw(address: string): Promise<Blob | null> {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
    image.src = address;
  });
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * TIMES;
  canvas.height = image.naturalHeight * TIMES;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve);
  });
}

function save(png: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers read it only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
