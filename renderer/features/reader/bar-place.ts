/** Lines of the selection and what is in view, in px of one coordinate system (the scrolled content's). */
export type BarSurroundings = Readonly<{
  first: Readonly<{ top: number; bottom: number }>;
  last: Readonly<{ top: number; bottom: number; left: number }>;
  view: Readonly<{ top: number; bottom: number; left: number; right: number }>;
  bar: Readonly<{ width: number; height: number }>;
}>;

const GAP = 5;

/**
 * Top left corner of the selection bar: under the last line of the selection; where that is out of view, above the line before the
 * selection, so that neither the selection nor the line above it is covered; where that is out of view too, at the foot of the view.
 */
export function placeBar({ first, last, view, bar }: BarSurroundings): Readonly<{ top: number; left: number }> {
  const left = Math.max(view.left, Math.min(last.left, view.right - bar.width));
  const under = last.bottom + GAP;
  if (under + bar.height <= view.bottom && under >= view.top) return { top: under, left };
  const above = first.top - (first.bottom - first.top) - GAP - bar.height;
  if (above >= view.top && above + bar.height <= view.bottom) return { top: above, left };
  return { top: view.bottom - bar.height - GAP, left };
}
