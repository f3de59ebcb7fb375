import type { Block } from '../../shared/model/article.ts';
import type { RawBlock, Run, RunMark } from '../../shared/text/canonical.ts';
import { webAddress } from './captured-article.ts';

/** The blocks of an extracted page in reading order; links only to http and https, resolved against the page's own address. */
export function blocksOf(root: Element, address: string | null): RawBlock[] {
  const writer: Writer = { blocks: [], runs: [], kind: 'paragraph', address };
  walk(root, { kind: 'paragraph', marks: [], preformatted: false }, writer);
  flush(writer);
  return writer.blocks;
}

type Context = Readonly<{ kind: Block['kind']; marks: readonly RunMark[]; preformatted: boolean }>;
type Writer = { blocks: RawBlock[]; runs: Run[]; kind: Block['kind']; address: string | null };

const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO FORM BUTTON INPUT SELECT TEXTAREA NAV DIALOG HEAD META LINK'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN ASIDE HEADER FOOTER ADDRESS FIGURE FIGCAPTION BLOCKQUOTE UL OL LI DL DT DD TABLE THEAD TBODY TFOOT TR CAPTION PRE HR H1 H2 H3 H4 H5 H6 DETAILS SUMMARY BODY FIELDSET'.split(
    ' ',
  ),
);
const MARKS: Readonly<Record<string, RunMark>> = {
  EM: { kind: 'emphasis' },
  I: { kind: 'emphasis' },
  CITE: { kind: 'emphasis' },
  STRONG: { kind: 'strong' },
  B: { kind: 'strong' },
};

function walk(node: Node, context: Context, writer: Writer): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) addText(child.nodeValue ?? '', context, writer);
    else if (child.nodeType === 1) visit(child as Element, context, writer);
  }
}

function visit(element: Element, context: Context, writer: Writer): void {
  const name = element.tagName.toUpperCase();
  if (LEFT_OUT.has(name) || isHidden(element)) return;
  /* Cells of a row are told apart by a space; the row is one line. */
  if (name === 'TD' || name === 'TH') writer.runs.push({ text: ' ' });
  const inner = contextIn(element, name, context, writer.address);
  if (name === 'BR') breakLine(context, writer);
  else if (BLOCKS.has(name)) {
    flush(writer);
    writer.kind = inner.kind;
    walk(element, inner, writer);
    flush(writer);
    writer.kind = context.kind;
  } else walk(element, inner, writer);
}

function contextIn(element: Element, name: string, context: Context, address: string | null): Context {
  const kind = kindOf(name, context.kind);
  const mark = name === 'A' ? linkMark(element, address) : MARKS[name];
  const marks = mark && !context.marks.some((known) => known.kind === mark.kind) ? [...context.marks, mark] : context.marks;
  return { kind, marks, preformatted: context.preformatted || name === 'PRE' };
}

function kindOf(name: string, outer: Block['kind']): Block['kind'] {
  if (/^H[1-6]$/.test(name)) return 'heading';
  if (name === 'FIGCAPTION' || name === 'CAPTION') return 'caption';
  if (name === 'LI' || name === 'DD' || name === 'DT') return outer === 'caption' ? outer : 'list-item';
  if (name === 'BLOCKQUOTE') return outer === 'paragraph' ? 'quote' : outer;
  return outer;
}

function linkMark(element: Element, address: string | null): RunMark | undefined {
  const written = element.getAttribute('href');
  if (!written || written.startsWith('#')) return undefined;
  const href = webAddress(written, address ?? undefined);
  return href === null ? undefined : { kind: 'link', href };
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display:\s*none/i.test(element.getAttribute('style') ?? '');

function addText(text: string, context: Context, writer: Writer): void {
  const lines = context.preformatted ? text.split('\n') : [text];
  lines.forEach((line, i) => {
    if (i > 0) flush(writer);
    if (line !== '') writer.runs.push(context.marks.length > 0 ? { text: line, inline: context.marks } : { text: line });
  });
}

/** One break is a space; two in a row part paragraphs. */
function breakLine(context: Context, writer: Writer): void {
  const last = writer.runs.findLast(({ text }) => text.trim() !== '' || text === LINE_BREAK);
  if (last?.text === LINE_BREAK) {
    flush(writer);
    writer.kind = context.kind;
  } else writer.runs.push({ text: LINE_BREAK });
}
const LINE_BREAK = '\n';

function flush(writer: Writer): void {
  if (writer.runs.some(({ text }) => text.trim() !== '')) writer.blocks.push({ kind: writer.kind, runs: writer.runs });
  writer.runs = [];
}
