import { BookOpen, ChevronDown, Columns2, Ellipsis, Eraser, FolderOpen, Search, Share2, SunMoon } from "lucide-react";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import type { AppViewProps } from "../props.ts";
import { IconButton } from "../tip/IconButton.tsx";
import { useTranslation } from "../words.ts";
import { Logo } from "./Logo.tsx";

const Menus = lazy(() => import("./Menus.tsx"));

export interface HeaderProps
	extends Pick<AppViewProps, "language" | "theme" | "view" | "compare" | "examples" | "example" | "actions"> {
	onSearch(): void;
	onShare(): void;
	onTake(): void;
	onKeys(): void;
}

/** The page's controls. Menus are fetched when first wanted. */
export function Header(props: HeaderProps) {
	const { language, view, actions, onSearch, onShare } = props;
	const { t } = useTranslation();
	const file = useRef<HTMLInputElement>(null);
	return (
		<header className="header">
			<p className="brand">
				<Logo />
				{t("name")}
			</p>
			<div className="header-group header-file">
				<MenuButton
					{...props}
					menu="examples"
					label={t("header.examples")}
					face={<ChevronDown size={14} aria-hidden />}
				/>
				<button type="button" className="button" onClick={() => file.current?.click()}>
					<FolderOpen size={16} aria-hidden />
					{t("header.open")}
				</button>
				<button type="button" className="button" onClick={actions.onClear}>
					<Eraser size={16} aria-hidden />
					{t("header.clear")}
				</button>
				<IconButton name={t("header.search")} onClick={onSearch} aria-keyshortcuts="/ Control+K">
					<Search size={18} aria-hidden />
				</IconButton>
				<input
					ref={file}
					type="file"
					hidden
					aria-label={t("header.open")}
					onChange={(event) => {
						const chosen = event.target.files?.[0];
						if (chosen) actions.onOpenFile(chosen);
						event.target.value = "";
					}}
				/>
			</div>
			<div className="switch header-view" role="group" aria-label={t("header.view")}>
				<button type="button" aria-pressed={view === "beside"} onClick={() => actions.onView("beside")}>
					<Columns2 size={16} aria-hidden />
					{t("header.beside")}
				</button>
				<button type="button" aria-pressed={view === "read"} onClick={() => actions.onView("read")}>
					<BookOpen size={16} aria-hidden />
					{t("header.read")}
				</button>
			</div>
			<div className="header-group header-page">
				<nav className="switch" aria-label={t("header.language")}>
					{(["en", "ru"] as const).map((one) => (
						<a
							key={one}
							href={one === language ? "./" : one === "ru" ? "ru/" : "../"}
							lang={one}
							hrefLang={one}
							aria-current={one === language ? "true" : undefined}
							onClick={(event) => {
								event.preventDefault();
								actions.onLanguage(one);
							}}
						>
							{one === "en" ? "English" : "Русский"}
						</a>
					))}
				</nav>
				<MenuButton {...props} menu="theme" name={t("header.theme")} face={<SunMoon size={18} aria-hidden />} />
				<MenuButton {...props} menu="more" label={t("header.more")} face={<Ellipsis size={18} aria-hidden />} />
				<button
					type="button"
					className="button button-main header-share"
					aria-label={t("header.share")}
					onClick={onShare}
				>
					<Share2 size={16} aria-hidden />
					<span>{t("header.share")}</span>
				</button>
			</div>
		</header>
	);
}

/** Where a menu opens, and what becomes of it. */
export interface MenuPlace {
	anchor: HTMLElement | null;
	open: boolean;
	onOpen(open: boolean): void;
}

export type MenuName = "examples" | "theme" | "more";

interface MenuButtonProps extends HeaderProps {
	menu: MenuName;
	/** What is written on the button, or the name of one that shows an icon only. */
	label?: string;
	name?: string;
	face: ReactNode;
}

function MenuButton({ label, name = "", face, ...props }: MenuButtonProps) {
	const button = useRef<HTMLButtonElement>(null);
	const [wanted, setWanted] = useState(false);
	const [open, setOpen] = useState(false);
	const want = () => setWanted(true);
	const press = () => {
		setWanted(true);
		setOpen(!open);
	};
	const opens = { "aria-haspopup": "menu", "aria-expanded": open } as const;
	return (
		// Fetched as soon as the reader comes near.
		<span className="menu-button" onPointerEnter={want} onFocus={want}>
			{label ? (
				<button ref={button} type="button" className="button" aria-label={label} onClick={press} {...opens}>
					<span>{label}</span>
					{face}
				</button>
			) : (
				<IconButton ref={button} name={name} onClick={press} {...opens}>
					{face}
				</IconButton>
			)}
			{wanted && (
				<Suspense>
					<Menus {...props} anchor={button.current} open={open} onOpen={setOpen} />
				</Suspense>
			)}
		</span>
	);
}
