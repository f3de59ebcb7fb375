/** What stands at the place; throws a RangeError where nothing does, so that a slip in the bookkeeping never trains on holes. */
export function at<Part>(list: Readonly<ArrayLike<Part>>, index: number): Part {
  const part = list[index];
  if (part === undefined) throw new RangeError(`nothing stands at ${index} of ${list.length}`);
  return part;
}
