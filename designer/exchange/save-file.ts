/** Hands a file to the browser to be saved under a name. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click; it is let go once that is certain.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
