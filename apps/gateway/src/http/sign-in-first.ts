import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Leads a browser that opens the link of a file without a session to the sign-in page, and from
 * there back to the file; false for everything else, which is refused as it was. It is asked
 * before anything is looked up, so it tells nothing of whether the file exists.
 */
export function leadsToSignIn(
  { method, headers, url }: FastifyRequest,
  reply: FastifyReply,
): boolean {
  const isNavigation =
    (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true;
  // A request may name a whole address; the way back is a path of our own.
  const { pathname } = new URL(url, 'http://here.invalid');
  if (!isNavigation || !pathname.startsWith('/downloads/')) return false;
  reply.redirect(`/inloggen?${new URLSearchParams({ terug: pathname }).toString()}`, 303);
  return true;
}
