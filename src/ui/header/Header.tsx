import { BookOpen, ChevronDown, Columns2, Eraser, FolderOpen, Keyboard, Share2, SunMoon } from "lucide-react";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import type { AppViewProps } from "../props.ts";
import { useTranslation } from "../words.ts";
import { Logo } from "./Logo.tsx";

const ExamplesMenu = lazy(() => import("./ExamplesMenu.tsx"));
const ThemeMenu = lazy(() => import("./ThemeMenu.tsx"));

interface HeaderProps extends Pick<AppViewProps, "language" | "theme" | "view" | "examples" | "example" | "actions"> {
	onShare(): void;
	onKeys(): void;
}

/** The page's controls. Menus are fetched when first wanted. */
export function Header({ language, theme, view, examples, example, actions, onShare, onKeys }: HeaderProps) {
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
					className="button"
					label={t("header.examples")}
					icon={<ChevronDown size={14} aria-hidden />}
					menu={(place) => (
						<ExamplesMenu {...place} examples={examples} example={example} onExample={actions.onExample} />
					)}
				/>
				<button type="button" className="button" onClick={() => file.current?.click()}>
					<FolderOpen size={16} aria-hidden />
					{t("header.open")}
				</button>
				<button type="button" className="button" onClick={actions.onClear}>
					<Eraser size={16} aria-hidden />
					{t("header.clear")}
				</button>
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
				<MenuButton
					className="button button-icon"
					name={t("header.theme")}
					icon={<SunMoon size={18} aria-hidden />}
					menu={(place) => <ThemeMenu {...place} theme={theme} onTheme={actions.onTheme} />}
				/>
				<button type="button" className="button button-icon header-keys" aria-label={t("header.keys")} onClick={onKeys}>
					<Keyboard size={18} aria-hidden />
				</button>
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

interface MenuButtonProps {
	className: string;
	label?: string;
	/** Where there is no visible label. */
	name?: string;
	icon: ReactNode;
	menu(place: MenuPlace): ReactNode;
}

function MenuButton({ className, label, name, icon, menu }: MenuButtonProps) {
	const button = useRef<HTMLButtonElement>(null);
	const [wanted, setWanted] = useState(false);
	const [open, setOpen] = useState(false);
	return (
		<>
			<button
				ref={button}
				type="button"
				className={className}
				aria-label={name}
				aria-haspopup="menu"
				aria-expanded={open}
				onPointerEnter={() => setWanted(true)}
				onFocus={() => setWanted(true)}
				onClick={() => {
					setWanted(true);
					setOpen(!open);
				}}
			>
				{label}
				{icon}
			</button>
			{wanted && <Suspense>{menu({ anchor: button.current, open, onOpen: setOpen })}</Suspense>}
		</>
	);
}
