import { useId } from "react";
import type { BuildArgument } from "../../model/build.ts";
import type { ExplainedStage } from "../../model/explanation.ts";
import { type GoToLine, LineLink } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

interface TargetProps {
	stages: readonly ExplainedStage[];
	target: string | undefined;
	onTarget(target: string | undefined): void;
}

/** `--target`. */
export function Target({ stages, target = "", onTarget }: TargetProps) {
	const { t } = useTranslation("build");
	const id = useId();
	const nameOf = (stage: ExplainedStage) => stage.name || String(stage.index);
	// A target may outlive its stage while the reader edits.
	const lost = target !== "" && !stages.some((stage) => nameOf(stage) === target);
	return (
		<div className="build-row">
			<label htmlFor={id}>{t("target.label")}</label>
			<select id={id} className="field" value={target} onChange={(event) => onTarget(event.target.value || undefined)}>
				<option value="">{t("target.last")}</option>
				{stages.slice(0, -1).map((stage) => (
					<option key={stage.index} value={nameOf(stage)}>
						{t("target.stage", { stage: nameOf(stage), line: stage.startLine })}
					</option>
				))}
				{lost && <option value={target}>{target}</option>}
			</select>
		</div>
	);
}

interface ArgumentsProps {
	list: readonly BuildArgument[];
	values: Readonly<Record<string, string>>;
	goTo?: GoToLine | undefined;
	onValues(values: Record<string, string> | undefined): void;
}

/** `--build-arg`, a field for each argument that the file declares. An empty field leaves the default. */
export function Arguments({ list, values, goTo, onValues }: ArgumentsProps) {
	const { t } = useTranslation("build");
	const { t: page } = useTranslation();
	const id = useId();
	const set = (name: string, value: string) => {
		const { [name]: _old, ...others } = values;
		const next = value === "" ? others : { ...others, [name]: value };
		onValues(Object.keys(next).length > 0 ? next : undefined);
	};
	return (
		<fieldset className="build-arguments">
			<legend>{t("arguments.title")}</legend>
			{list.map(({ name, default: given, lines, predefined }) => (
				<div key={name} className="build-row">
					<label htmlFor={`${id}-${name}`}>
						<code>{name}</code>{" "}
						{lines[0] !== undefined && (
							<LineLink line={lines[0]} goTo={goTo} label={page("overview.line", { line: lines[0] })} />
						)}
					</label>
					<input
						id={`${id}-${name}`}
						className="field"
						autoComplete="off"
						autoCapitalize="off"
						spellCheck={false}
						value={values[name] ?? ""}
						placeholder={given ?? t(predefined ? "arguments.predefined" : "arguments.none")}
						onChange={(event) => set(name, event.target.value)}
					/>
				</div>
			))}
		</fieldset>
	);
}
