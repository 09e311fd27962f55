/**
 * Two columns of different height, kept level: a point of one column, measured from its unscrolled top, has a
 * counterpart in the other. Between two anchors (a line and its card) the way is linear.
 */
export interface Columns {
	/** Number of anchors: cards that stand for a line. */
	count: number;
	/** Tops of the anchor's line and of its card, in CSS pixels from the unscrolled top; both rise with the index. */
	left(index: number): number;
	right(index: number): number;
	leftHeight: number;
	rightHeight: number;
	/** What the right column has before its first card is passed within this much of the left one. */
	ramp: number;
}

/** The counterpart, in the right column, of a point in the left one. */
export function toRight(columns: Columns, point: number): number {
	return map(columns, point, columns.left, columns.right, columns.leftHeight, columns.rightHeight, true);
}

/** The counterpart, in the left column, of a point in the right one. */
export function toLeft(columns: Columns, point: number): number {
	return map(columns, point, columns.right, columns.left, columns.rightHeight, columns.leftHeight, false);
}

type Top = (index: number) => number;

function map(columns: Columns, point: number, from: Top, to: Top, height: number, other: number, leftToRight: boolean) {
	const first = firstBeyondRamp(columns);
	let low = first;
	let high = columns.count - 1;
	let found = first - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		if (from(middle) <= point) {
			found = middle;
			low = middle + 1;
		} else high = middle - 1;
	}
	const start = found < first ? 0 : from(found);
	const end = found + 1 < columns.count ? from(found + 1) : height;
	const target = found < first ? 0 : to(found);
	const targetEnd = found + 1 < columns.count ? to(found + 1) : other;
	if (end <= start) return leftToRight ? target : targetEnd;
	const share = Math.min(1, Math.max(0, (point - start) / (end - start)));
	return target + share * (targetEnd - target);
}

function firstBeyondRamp({ count, left, ramp }: Columns): number {
	let index = 0;
	while (index < count && left(index) < ramp) index++;
	return index;
}

/**
 * Where to scroll the follower when the leader stands at `scroll`. The reading position moves down the window as the
 * leader is scrolled, so that both columns begin and end together.
 */
export function follow(
	columns: Columns,
	direction: "right" | "left",
	scroll: number,
	leader: { height: number; view: number },
	follower: { height: number; view: number },
): number {
	const range = leader.height - leader.view;
	const share = range > 0 ? Math.min(1, Math.max(0, scroll / range)) : 0;
	const point = scroll + share * leader.view;
	const target = direction === "right" ? toRight(columns, point) : toLeft(columns, point);
	return Math.min(Math.max(0, target - share * follower.view), Math.max(0, follower.height - follower.view));
}
