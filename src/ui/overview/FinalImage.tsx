import { argvLine } from "../../model/argv.ts";
import type { ExplainedImage, ExplainedStage } from "../../model/explanation.ts";
import { packageGroups } from "../../model/packages.ts";
import { type GoToLine, LineLink, RichText, ShortCode } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";
import { Place } from "./Place.tsx";

/** More variables than this are left to the lines that set them. */
const MOST = 10;
/** Of a longer value this much is shown. */
const LONGEST = 44;

interface FinalImageProps {
	image: ExplainedImage;
	stages: readonly ExplainedStage[];
	goTo?: GoToLine | undefined;
}

/** What the default build leaves behind. */
export function FinalImage({ image, stages, goTo }: FinalImageProps) {
	const { t } = useTranslation();
	return (
		<dl className="facts">
			<dt>{t("overview.base")}</dt>
			<dd>
				<ShortCode text={image.base} />
			</dd>
			{image.contents.length > 0 && (
				<>
					<dt>{t("overview.contents")}</dt>
					<dd>
						<ul>
							{image.contents.map((place) => (
								<li key={place.path}>
									<Place place={place} stages={stages} />{" "}
									<LineLink line={place.line} goTo={goTo} label={t("overview.line", { line: place.line })} />
								</li>
							))}
						</ul>
					</dd>
				</>
			)}
			{packageGroups(image.packages.filter(({ maybe }) => !maybe)).map(({ of, names }) => (
				<List
					key={of}
					label={
						of === null
							? t("overview.packages")
							: of === "PHP"
								? t("overview.extensions")
								: t("overview.packagesOf", { of })
					}
					values={names}
				/>
			))}
			<List
				label={t("overview.packagesMaybe")}
				values={image.packages.flatMap(({ name, maybe }) => (maybe ? [name] : []))}
			/>
			<List label={t("overview.fromSource")} values={image.fromSource.map(({ name }) => name)} />
			<List label={t("overview.users")} values={image.users.map(({ name }) => name)} />
			{image.left.length > 0 && (
				<>
					<dt>{t("overview.left")}</dt>
					<dd>
						{image.left.map((note, index) => (
							<p key={index} className="facts-note">
								<RichText text={note} goTo={goTo} />
							</p>
						))}
					</dd>
				</>
			)}
			<dt>{t("overview.process")}</dt>
			<dd>
				{image.process ? <code>{argvLine(image.process)}</code> : t("overview.processUnknown")}
				{image.runs.note.map((note, index) => (
					<p key={index} className="facts-note">
						<RichText text={note} goTo={goTo} />
					</p>
				))}
			</dd>
			<dt>{t("overview.user")}</dt>
			<dd>{image.user ? <code>{image.user}</code> : t("overview.userUnknown")}</dd>
			<dt>{t("overview.workdir")}</dt>
			<dd>
				<code>{image.workdir}</code>
			</dd>
			<List label={t("overview.ports")} values={image.ports} />
			<List label={t("overview.volumes")} values={image.volumes} />
			{image.env.length > 0 && (
				<>
					<dt>{t("overview.env")}</dt>
					<dd>
						<ul>
							{image.env.slice(0, MOST).map((variable) => (
								<li key={variable.name}>
									<Value text={`${variable.name}=${variable.value}`} />{" "}
									{variable.line !== null && (
										<LineLink line={variable.line} goTo={goTo} label={t("overview.line", { line: variable.line })} />
									)}
								</li>
							))}
							{image.env.length > MOST && <li>…</li>}
						</ul>
					</dd>
				</>
			)}
		</dl>
	);
}

function Value({ text }: { text: string }) {
	return text.length > LONGEST ? <code title={text}>{text.slice(0, LONGEST - 1)}…</code> : <code>{text}</code>;
}

function List({ label, values }: { label: string; values: readonly string[] }) {
	if (values.length === 0) return null;
	return (
		<>
			<dt>{label}</dt>
			<dd className="facts-list">
				{values.map((value) => (
					<code key={value}>{value}</code>
				))}
			</dd>
		</>
	);
}
