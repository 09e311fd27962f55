import { lineRef } from "../explain/context.ts";
import { callsOf, callsOfStage, optionOf } from "./calls.ts";
import { contextCopies, copiesFrom } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** cargo-chef: one stage writes a recipe of the dependencies, another compiles them from that alone. */
export const cargoChef: Idiom = {
	instead: [
		"commands/cargo#subcommands.chef.subcommands.prepare.why.0",
		"commands/cargo#subcommands.chef.subcommands.cook.why.0",
	],
	*find(simulation) {
		for (const cook of callsOf(simulation, "cargo chef cook")) {
			const prepare = callsOf(simulation, "cargo chef prepare").findLast((one) => one.at < cook.at);
			const copy =
				prepare &&
				copiesFrom(simulation)
					.get(prepare.stage)
					?.find((step) => step.stage === cook.stage && step.instruction.index < cook.at);
			if (!prepare || !copy) continue;
			const sources = contextCopies(simulation)
				.get(cook.stage)
				?.find((step) => step.instruction.index > cook.at);
			const build = callsOfStage(simulation, cook.stage, "cargo build", "cargo install", "cargo leptos").find(
				(one) => one.at > cook.at,
			);
			const line = lineRef(cook.line);
			const prepared = lineRef(prepare.line);
			const says: Recognised["says"] = [
				{ at: prepare.at, form: "prepare", values: { line } },
				{ at: copy.instruction.index, form: "recipe", values: { prepared, line }, last: true },
			];
			if (build) {
				const release = optionOf(cook, "--release") && optionOf(build, "--release");
				says.push({
					at: cook.at,
					form: release ? "cook.release" : "cook.plain",
					values: { line: lineRef(build.line) },
				});
			}
			if (sources) says.push({ at: sources.instruction.index, form: "sources", values: { line } });
			const at = [prepare.at, copy.instruction.index, cook.at];
			if (sources) at.push(sources.instruction.index);
			if (build) at.push(build.at);
			yield { at, says };
		}
	},
};
