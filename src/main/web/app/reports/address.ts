/** The import that the address names, if it names one. */
export const importInAddress = (): string | null => new URLSearchParams(window.location.search).get('import');

export const addressOfImport = (id: string): string =>
  `/reports/?import=${encodeURIComponent(id).replaceAll('%3A', ':')}`;

/** Puts an import, or none, into the address, so that the browser's way back works. */
export function putImportInAddress(id: string | null): void {
  window.history.pushState(null, '', id ? addressOfImport(id) : '/reports/');
}
