// The button that prints the sheet one is on; without a script the browser's own menu does.

/** Shows the button with `data-print`. */
export function offerPrint(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-print]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    window.print();
  });
}
