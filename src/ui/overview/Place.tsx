import type { ExplainedStage } from "../../model/explanation.ts";
import type { PlacedPath } from "../../model/state.ts";

interface PlaceProps {
	place: PlacedPath;
	stages: readonly ExplainedStage[];
}

/** A path of an image and where it came from: a path of the build context, or `stage:/path` and `image:/path`. */
export function Place({ place: { path, source, how, stage, image }, stages }: PlaceProps) {
	const giver = how === "stage" ? stages[stage ?? -1]?.name || stage : how === "image" ? image : null;
	return (
		<>
			<code>{path}</code>
			{source && (
				<>
					{" ← "}
					<code>{giver == null ? source : `${giver}:${source}`}</code>
				</>
			)}
		</>
	);
}
