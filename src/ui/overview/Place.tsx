import type { PlacedPath } from "../../model/state.ts";

/** A path of an image with where it came from. */
export function Place({ place: { path, source, how, tree } }: { place: PlacedPath }) {
	return (
		<>
			<code>{tree && path !== "/" ? `${path}/` : path}</code>
			{source && how !== "made" && (
				<>
					{" ← "}
					<code>{source}</code>
				</>
			)}
		</>
	);
}
