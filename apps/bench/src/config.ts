/** What the programs that we start inherit. */
export const environment: Readonly<NodeJS.ProcessEnv> = process.env;
