/** How many accent colours there are; stages beyond take them again, told apart by number and name. */
const COLOURS = 6;

/** The value of `data-stage`, which sets the accent colour; undefined outside any stage. */
export function stageColour(stage: number | null): number | undefined {
	return stage === null ? undefined : stage % COLOURS;
}
