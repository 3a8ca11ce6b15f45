/** Where the links in a mail begin: what people type to get here. */
export const LINK_BASE = Symbol('where links in mails begin');
