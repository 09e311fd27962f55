import { lineRef } from "../explain/context.ts";
import { rootStage } from "../simulate/stage.ts";
import { callsOf, optionOf } from "./calls.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** A .NET program without machine code of its own is built on glibc and runs on Alpine's musl. */
export const portablePublish: Idiom = {
	*find(simulation) {
		for (const publish of callsOf(simulation, "dotnet publish")) {
			const portable = !optionOf(publish, "-r", "-a", "--self-contained", "--os");
			const distro = rootStage(publish.stage).image?.distro;
			if (!portable || (distro !== "debian" && distro !== "ubuntu")) continue;
			const copy = (copiesFrom(simulation).get(publish.stage) ?? []).find(
				(step) =>
					step.stage &&
					rootStage(step.stage).image?.distro === "alpine" &&
					step.transfer?.sources.some(({ origin }) => origin?.event.at === publish.at),
			);
			if (!copy?.stage) continue;
			const root = rootStage(copy.stage);
			const values = { line: lineRef(publish.line), builder: lineRef(rootStage(publish.stage).startLine) };
			yield {
				at: [publish.at, root.from, copy.instruction.index],
				says: [{ at: root.from, values, last: true }],
			};
		}
	},
};
