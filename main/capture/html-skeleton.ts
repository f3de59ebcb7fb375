const HEAD_PARTS = /(?:\s+|<!--[\s\S]*?-->|<(?:meta|link|base)\b[^>]*>|<(title|script|style)\b[^>]*>[\s\S]*?<\/\1\s*>)/iy;

/**
 * The page with the html, head and body tags that HTML lets an author leave out: the parser used here adds none, and what
 * reads the page looks for all three. A page that has them comes back as it is.
 */
export function wholePage(html: string): string {
  const start = html.slice(0, 200_000);
  if (/<html[\s>]/i.test(start) && /<head[\s>]/i.test(start) && /<body[\s>]/i.test(html)) return html;
  const root = /<html\b[^>]*>/i.exec(start)?.[0] ?? '<html>';
  const bare = html.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '');
  const at = endOfHead(bare);
  return `<!doctype html>${root}<head>${bare.slice(0, at)}</head><body>${bare.slice(at)}</body></html>`;
}

function endOfHead(html: string): number {
  let at = 0;
  for (;;) {
    HEAD_PARTS.lastIndex = at;
    const part = HEAD_PARTS.exec(html);
    if (!part) return at;
    at += part[0].length;
  }
}
