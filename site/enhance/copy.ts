// Selects a text that is there to be copied as soon as it is entered, and copies it with its button.

/** Makes each readonly text select itself, and each button with `data-copied` copy the one before. */
export function offerCopy(): void {
  for (const text of document.querySelectorAll<HTMLTextAreaElement>('textarea[readonly]')) {
    text.addEventListener('focus', () => {
      text.select();
    });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copied]')) {
    const text = button.previousElementSibling?.querySelector('textarea');
    // Older phones have no clipboard for a page; there the selected text is copied by hand.
    if (!text || !('clipboard' in navigator)) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      text.select();
      void navigator.clipboard.writeText(text.value).then(() => {
        button.textContent = button.dataset['copied'] ?? '';
      });
    });
  }
}
