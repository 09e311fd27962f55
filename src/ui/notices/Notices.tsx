import { X } from "lucide-react";
import type { Actions, Notice, Status } from "../props.ts";
import { RichText } from "../rich/RichText.tsx";
import { IconButton } from "../tip/IconButton.tsx";
import { useTranslation } from "../words.ts";

interface NoticesProps {
	notice: Notice | null;
	status: Status;
	/** Whether an explanation is on show that may be of an earlier text. */
	stale: boolean;
	actions: Actions;
}

/** What happened to the text and to its explanation: whose it is, what went wrong, what can be brought back. */
export function Notices({ notice, status, stale, actions }: NoticesProps) {
	const { t } = useTranslation(["page", "share"]);
	const trouble = status === "failed" || status === "timeout" ? status : null;
	const draft = notice && "draft" in notice && notice.draft;
	return (
		<div className="notices">
			<p className="hush" role="status">
				{status === "working" && t("status.working")}
			</p>
			{status === "working" && <div className="progress" aria-hidden />}
			{notice && (
				<div className={notice.kind.startsWith("bad") ? "notice notice-bad" : "notice"} role="status">
					<p>
						<Words notice={notice} />{" "}
						{draft && notice.kind !== "example" && notice.kind !== "replaced" && t("notice.draft")}
					</p>
					{draft && (
						<button type="button" className="button button-edge" onClick={actions.onRestoreDraft}>
							{t("notice.restore")}
						</button>
					)}
					{notice.kind === "remote" && notice.pin && (
						<button type="button" className="button button-edge" onClick={actions.onPin}>
							{t("share:notice.pin")}
						</button>
					)}
					{notice.kind === "address" && (
						<button
							type="button"
							className="button button-edge"
							onClick={() => {
								actions.onDismissNotice();
								actions.onFrom(notice.address);
							}}
						>
							{t("share:notice.open")}
						</button>
					)}
					{notice.kind === "fixed" && (
						<button type="button" className="button button-edge" onClick={actions.onUndoFix}>
							{t("notice.undo")}
						</button>
					)}
					<IconButton name={t("notice.dismiss")} onClick={actions.onDismissNotice}>
						<X size={16} aria-hidden />
					</IconButton>
				</div>
			)}
			{trouble && (
				<div className="notice notice-bad" role="alert">
					<p>
						{t(`status.${trouble}`)} {stale && t("status.stale")}
					</p>
				</div>
			)}
		</div>
	);
}

function Words({ notice }: { notice: Notice }) {
	const { t } = useTranslation(["page", "share"]);
	switch (notice.kind) {
		case "shared":
			return t("share:notice.shared");
		case "example":
			return t("notice.example");
		case "replaced":
			return t("notice.replaced");
		case "fixed":
			return (
				<>
					{t("notice.fixed")} <RichText text={notice.title} />
				</>
			);
		case "bad-link":
			return t(`share:notice.${notice.reason}`);
		case "remote":
			return t("share:notice.remote", { name: notice.name, project: notice.project });
		case "address":
			return t("share:notice.address");
		case "linked":
			return t("share:notice.linked", { count: notice.to - notice.from + 1 });
		case "bad-file":
			return t(`notice.file-${notice.reason}`, { name: notice.name });
	}
}
