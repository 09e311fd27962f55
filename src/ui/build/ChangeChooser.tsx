import { useId } from "react";
import type { Change } from "../../model/build.ts";
import type { Explanation } from "../../model/explanation.ts";
import { useTranslation } from "../words.ts";

interface ChangeChooserProps {
	explanation: Explanation;
	change: Change | undefined;
	onChange(change: Change | undefined): void;
}

/** Lines offered for an edit: more would make a list that nobody reads. */
const MOST_LINES = 150;

/** "What if this changes?": a list of what this file depends on, and a field for any other file. */
export function ChangeChooser({ explanation, change, onChange }: ChangeChooserProps) {
	const { t } = useTranslation("build");
	const id = useId();
	const { choices } = explanation.build;
	const chosen = change ? JSON.stringify(change) : "";
	const of = (...kinds: Change["kind"][]) => choices.filter(({ kind }) => kinds.includes(kind));
	const lines = explanation.instructions.slice(0, MOST_LINES);
	const listed =
		chosen === "" || change?.kind === "line" || choices.some((choice) => JSON.stringify(choice) === chosen);
	return (
		<div className="build-change">
			<div className="build-row">
				<label htmlFor={id}>{t("change.label")}</label>
				<select
					id={id}
					className="field"
					value={chosen}
					onChange={(event) => onChange(event.target.value ? JSON.parse(event.target.value) : undefined)}
				>
					<option value="">{t("change.nothing")}</option>
					{!listed && change?.kind === "file" && <option value={chosen}>{change.path}</option>}
					<Group label={t("change.files")} list={of("file", "source")} />
					<Group label={t("change.arguments")} list={of("argument")} />
					<Group label={t("change.images")} list={of("image")} />
					<optgroup label={t("change.lines")}>
						{lines.map(({ startLine, keyword }) => (
							<option key={startLine} value={JSON.stringify({ kind: "line", line: startLine } satisfies Change)}>
								{t("change.line", { line: startLine, keyword })}
							</option>
						))}
					</optgroup>
				</select>
			</div>
			<div className="build-row">
				<label htmlFor={`${id}-path`}>{t("change.path")}</label>
				<input
					id={`${id}-path`}
					className="field"
					autoComplete="off"
					autoCapitalize="off"
					spellCheck={false}
					placeholder="src/main.c"
					value={change?.kind === "file" ? change.path : ""}
					onChange={({ target: { value } }) => onChange(value ? { kind: "file", path: value } : undefined)}
				/>
			</div>
		</div>
	);
}

function Group({ label, list }: { label: string; list: readonly Change[] }) {
	const { t } = useTranslation("build");
	if (list.length === 0) return null;
	const nameOf = (change: Change) => {
		if (change.kind === "file") return change.path;
		if (change.kind === "source") return t("change.source");
		return change.kind === "argument" ? change.name : change.kind === "image" ? change.image : String(change.line);
	};
	return (
		<optgroup label={label}>
			{list.map((change) => (
				<option key={JSON.stringify(change)} value={JSON.stringify(change)}>
					{nameOf(change)}
				</option>
			))}
		</optgroup>
	);
}
