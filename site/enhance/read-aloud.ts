// Reads generated sentences aloud, by a voice of the reader's own device for the page's language.
// Without one no button appears.

/** Shows the buttons with `data-read`, the word for stopping, once there is a voice. */
export function readAloud(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-read]')];
  if (buttons.length === 0 || !('speechSynthesis' in window)) return;
  const { speechSynthesis } = window;
  const lang = document.documentElement.lang;
  let speaking: (() => void) | undefined;

  function voiceOf(): SpeechSynthesisVoice | undefined {
    const own = lang.slice(0, 2).toLowerCase();
    const fit = speechSynthesis
      .getVoices()
      // Android writes zh_CN.
      .filter((voice) => voice.lang.replace('_', '-').toLowerCase().split('-')[0] === own);
    return fit.find((voice) => voice.lang.replace('_', '-') === lang) ?? fit[0];
  }

  function offer(): void {
    const isThere = voiceOf() !== undefined;
    for (const button of buttons) button.hidden = !isThere;
  }

  function stop(): void {
    speaking?.();
    speaking = undefined;
    speechSynthesis.cancel();
  }

  function read(button: HTMLButtonElement, text: string): void {
    stop();
    const voice = voiceOf();
    const said = new SpeechSynthesisUtterance(text);
    said.lang = lang;
    said.rate = 0.9;
    if (voice) said.voice = voice;
    const word = button.textContent;
    button.textContent = button.dataset['read'] ?? '';
    button.setAttribute('data-reading', '');
    const end = (): void => {
      button.textContent = word;
      button.removeAttribute('data-reading');
    };
    speaking = end;
    // What was cut off ends too, after the next has begun.
    said.onend = said.onerror = () => {
      if (speaking !== end) return;
      speaking = undefined;
      end();
    };
    speechSynthesis.speak(said);
  }

  for (const button of buttons)
    button.addEventListener('click', () => {
      if (button.hasAttribute('data-reading')) stop();
      else read(button, button.previousElementSibling?.textContent ?? '');
    });
  offer();
  // Voices are often known only later; Safari 12 has no addEventListener here.
  speechSynthesis.onvoiceschanged = offer;
  window.addEventListener('pagehide', stop);
}
