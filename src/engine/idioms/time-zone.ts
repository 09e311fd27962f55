import { lineRef } from "../explain/context.ts";
import type { Stage } from "../simulate/stage.ts";
import { buildsOn, effectsOf, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsDoing } from "./runs.ts";

/** The container's clock shows a place's time: the zone is named and its data is there. */
export const timeZone: Idiom = {
	instead: ["variables/TZ#what", "variables/TZ#beware"],
	*find(simulation) {
		for (const step of stepsOf(simulation, "ENV")) {
			const pair = step.instruction.pairs.find(({ key }) => key === "TZ");
			const zone = pair && step.stage?.env.get("TZ", step.instruction.index)?.value;
			const { index } = step.instruction;
			if (!zone || zone.includes("$") || isUniversal(zone)) continue;
			const copy = copyOfZones(step.stage);
			if (copy) {
				const says = [{ at: index, form: "by-copy", values: { zone, line: lineRef(copy.line) } }];
				yield { at: [copy.at, index].sort((a, b) => a - b), says };
				continue;
			}
			const data = step.stage?.packages.find((one) => one.name === "tzdata" && one.at >= 0);
			if (!data || data.from.line === null) continue;
			const values = { zone, line: lineRef(data.from.line) };
			const ships = step.stage === simulation.target || buildsOn(simulation.target, step.stage);
			const form = ships ? (data.removed ? "copied" : "env") : "build";
			yield {
				at: [data.at, index].sort((a, b) => a - b),
				says: [{ at: index, form, values }],
			};
		}
		for (const step of runsDoing(simulation, "links", "copies")) {
			const link = [...effectsOf(step, "links"), ...effectsOf(step, "copies")].find(
				({ effect }) => effect.to === "/etc/localtime",
			);
			const zone = link?.effect.from.replace("/usr/share/zoneinfo/", "");
			const { index } = step.instruction;
			if (zone && !zone.startsWith("/")) yield { at: [index], says: [{ at: index, form: "link", values: { zone } }] };
		}
	},
};

/** Whether a zone is the one that containers have anyway, which needs no rules. */
function isUniversal(zone: string): boolean {
	return /^(?:Etc\/)?(?:UTC|GMT|Universal|Zulu)$/.test(zone);
}

/** The line that copies the rules of the zones into a stage from elsewhere. */
function copyOfZones(stage: Stage | null): { at: number; line: number } | null {
	const event = stage?.files.origin("/usr/share/zoneinfo")?.event;
	return event?.copied && event.at >= 0 && event.from.line !== null ? { at: event.at, line: event.from.line } : null;
}
