// Who saves boards and queries here, remembered. A browser may refuse to keep anything: then one writes it again.
const remembered = 'sekisho.savedBy';

export function recallSavedBy(): string {
  try {
    return window.localStorage.getItem(remembered) ?? '';
  } catch {
    return '';
  }
}

export function rememberSavedBy(by: string): void {
  try {
    window.localStorage.setItem(remembered, by);
  } catch {
    // Not remembered.
  }
}
