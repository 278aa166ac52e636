/** The text of runs, without what is printed small above them to say how they are read aloud. */
export function createTextCollector() {
  let written = '';
  let isText = false;
  let phonetic = 0;
  return {
    begin() {
      written = '';
      isText = false;
      phonetic = 0;
    },
    open(name: string) {
      if (name === 'rPh') phonetic += 1;
      if (name === 't' && phonetic === 0) isText = true;
    },
    add(text: string) {
      if (isText) written += text;
    },
    close(name: string) {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') isText = false;
    },
    end: () => unescaped(written),
  };
}

/** `_x000D_` is how a workbook writes a character that XML has no room for (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
