import { parseSync } from 'vite';

/** One import of a file; `from` is null where a running program would decide it. */
export type Import = Readonly<{ from: string | null; line: number }>;

type SyntaxNode = Readonly<Record<string, unknown>>;

const withSource = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'];

/**
 * Every import of a TypeScript file, read from its syntax tree: import and export … from, import(), require(), the
 * type import('…') and import … = require('…'). Throws where the file cannot be parsed.
 */
export function importsOf(path: string, text: string): Import[] {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const found: Import[] = [];
  visit(program, (node) => {
    const source = sourceOf(node);
    if (source) found.push({ from: wordOf(source), line: lineOf(text, Number(node.start)) });
  });
  return found;
}

/** The node that says what is imported; undefined where nothing is. */
function sourceOf(node: SyntaxNode): SyntaxNode | undefined {
  const type = String(node.type);
  if (withSource.includes(type)) return isNode(node.source) ? node.source : isNode(node.argument) ? node.argument : undefined;
  if (type === 'TSExternalModuleReference') return isNode(node.expression) ? node.expression : undefined;
  if (type !== 'CallExpression' || !isNode(node.callee) || !isRequire(node.callee)) return undefined;
  const [first] = Array.isArray(node.arguments) ? node.arguments : [];
  return isNode(first) ? first : undefined;
}

function isRequire(callee: SyntaxNode): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require';
  return (
    callee.type === 'MemberExpression' && isNode(callee.object) && callee.object.type === 'Identifier' && callee.object.name === 'require'
  );
}

function wordOf(source: SyntaxNode): string | null {
  if (typeof source.value === 'string') return source.value;
  return isNode(source.literal) && typeof source.literal.value === 'string' ? source.literal.value : null;
}

function visit(value: unknown, onNode: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, onNode);
  else if (isNode(value)) {
    if (typeof value.type === 'string') onNode(value);
    for (const child of Object.values(value)) visit(child, onNode);
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Line of an offset, counted from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
