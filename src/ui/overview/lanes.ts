import type { ExplainedStage } from "../../model/explanation.ts";

/** What one stage takes from another. */
export interface Edge {
	from: number;
	to: number;
	how: "from" | "copy" | "mount";
	/** Lines of the later stage that take it, from 1. */
	lines: number[];
	/** What is taken, where the file says. */
	paths: string[];
	lane: number;
}

/** One edge for each pair of stages and way of taking, in lanes that never overlap: narrow spans innermost. */
export function edges(stages: readonly ExplainedStage[]): Edge[] {
	const found = new Map<string, Edge>();
	for (const stage of stages)
		for (const use of stage.usedBy) {
			if (use.stage <= stage.index) continue;
			const key = `${stage.index} ${use.stage} ${use.how}`;
			let edge = found.get(key);
			if (!edge) {
				edge = { from: stage.index, to: use.stage, how: use.how, lines: [], paths: [], lane: 0 };
				found.set(key, edge);
			}
			if (!edge.lines.includes(use.line)) edge.lines.push(use.line);
			if (use.path && !edge.paths.includes(use.path)) edge.paths.push(use.path);
		}
	const list = [...found.values()].sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
	const lanes: Edge[][] = [];
	for (const edge of list) {
		let lane = lanes.findIndex((taken) => taken.every((other) => other.to <= edge.from || edge.to <= other.from));
		if (lane < 0) lane = lanes.push([]) - 1;
		lanes[lane]?.push(edge);
		edge.lane = lane;
	}
	return list.sort((a, b) => a.to - b.to || a.from - b.from);
}

export type LaneCell = { edge: Edge; piece: "start" | "through" | "end" };

/** What to draw beside the box of stage `index`, outermost lane first. A lane may end and begin beside the same box. */
export function laneCells(list: readonly Edge[], index: number, lanes: number): LaneCell[][] {
	return Array.from({ length: lanes }, (_, column) => {
		const lane = lanes - 1 - column;
		return list
			.filter((edge) => edge.lane === lane && edge.from <= index && index <= edge.to)
			.map((edge) => ({ edge, piece: edge.from === index ? "start" : edge.to === index ? "end" : "through" }));
	});
}
