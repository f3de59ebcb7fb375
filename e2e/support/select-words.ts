import type { Page } from '@playwright/test';

type Point = Readonly<{ x: number; y: number }>;
/** Looks at words that move before they are given up. */
const LOOKS = 30;

type Ends = Readonly<{ from: Point; to: Point; first: Point }>;

/**
 * Selects words of the open article with the mouse, from the left edge of the first letter to the right edge of the last,
 * after scrolling them into view. `until` selects to the end of other words further down instead. Fails when they do not
 * stand in the text.
 */
export async function selectWords(page: Page, words: string, until = words): Promise<void> {
  let selected = '';
  /* Where a letter's edge falls between two pixels, the hand goes a little less far the next time. */
  for (const short of [0, 1, 2]) {
    const { from, to } = await endsAtRest(page, words, until);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
    await page.mouse.move(to.x - short, to.y, { steps: 3 });
    await page.mouse.up();
    selected = await page.evaluate(() => String(getSelection()));
    if (until !== words || selected === words) return;
  }
  throw new Error(`“${selected}” was selected in place of “${words}”.`);
}

/** Clicks the first letter of these words. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { first } = await endsAtRest(page, words, words);
  await page.mouse.click(first.x, first.y);
}

/** The ends once they stay where they are: an article that has just opened may still be moving. */
async function endsAtRest(page: Page, words: string, until: string): Promise<Ends> {
  let ends = await endsOf(page, words, until);
  for (let look = 0; look < LOOKS; look += 1) {
    const again = await endsOf(page, words, until);
    if (JSON.stringify(again) === JSON.stringify(ends)) return again;
    ends = again;
  }
  throw new Error(`“${words}” does not come to rest.`);
}

async function endsOf(page: Page, words: string, until: string): Promise<Ends> {
  const ends = await page.evaluate(
    async ([first, last]) => {
      const blocks = [...document.querySelectorAll('[data-block]')];
      /** The letter at this place of a block's text, as a range. */
      const letter = (block: Element, at: number): Range | null => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (at < before + length) {
            const range = document.createRange();
            range.setStart(node, at - before);
            range.setEnd(node, at - before + 1);
            return range;
          }
          before += length;
        }
        return null;
      };
      const find = (wanted: string): Readonly<{ block: Element; at: number }> | null => {
        for (const block of blocks) {
          const at = block.textContent?.indexOf(wanted) ?? -1;
          if (at >= 0) return { block, at };
        }
        return null;
      };
      const [start, end] = [find(first), find(last)];
      const from = start && letter(start.block, start.at);
      const to = end && letter(end.block, end.at + last.length - 1);
      if (!from || !to) return null;
      from.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const [head, tail] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
      return {
        from: { x: head.left + 0.5, y: head.top + head.height / 2 },
        first: { x: head.left + head.width / 2, y: head.top + head.height / 2 },
        to: { x: tail.right - 0.2, y: tail.top + tail.height / 2 },
      };
    },
    [words, until] as const,
  );
  if (!ends) throw new Error(`“${words}” does not stand in the article that is open.`);
  return ends;
}
