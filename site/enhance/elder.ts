// The switch to large type: with a script it switches the page one is on, and is remembered for all
// pages of this site. Whoever opens a page that is large by itself wants the others so too.

const KEY = 'elder';

/** Makes the switch in the header a button, and shows the page as it was last chosen. */
export function rememberElderView(): void {
  const one = (role: string): HTMLElement | null =>
    document.querySelector(`[data-elder='${role}']`);
  const leave = one('leave');
  if (leave) {
    remember(true);
    leave.addEventListener('click', () => {
      remember(false);
    });
    return;
  }
  const [link, button] = [one('enter'), one('switch')];
  if (!link || !button) return;
  const words = { off: button.textContent, on: button.dataset['on'] ?? '' };
  const root = document.documentElement;
  const show = (isOn: boolean): void => {
    root.classList.toggle('elder', isOn);
    button.textContent = isOn ? words.on : words.off;
  };
  show(isRemembered());
  link.hidden = true;
  button.hidden = false;
  button.addEventListener('click', () => {
    const isOn = !root.classList.contains('elder');
    show(isOn);
    remember(isOn);
  });
}

// A browser may forbid storage; then the choice holds for the page alone.
function remember(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    return;
  }
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}
