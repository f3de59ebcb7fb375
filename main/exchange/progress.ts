/** How an export or an import says where it is, lets other work go on, and hears that it should stop. */
export type Progress = Readonly<{ at(phase: string, done: number, total: number | null): void; breathe(): Promise<void> }>;
