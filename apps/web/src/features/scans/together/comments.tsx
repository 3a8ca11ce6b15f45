import { useMutation } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { useWorkspace } from '../workspace.js';
import { commentsAt, openComments } from './facts.js';
import { AddCommentDocument, ResolveCommentDocument, type Comment } from './together-query.js';

const mostCharacters = 2_000;

/** What colleagues say to each other about this question; no part of the answer. */
export function Comments({ questionCode }: { readonly questionCode: string }) {
  const { together } = useWorkspace();
  const [showsResolved, setShowsResolved] = useState(false);
  const [said, setSaid] = useState('');
  if (!together) return null;
  const comments = commentsAt(together, questionCode);
  const resolved = comments.length - openComments(comments);
  const shown = comments.filter(({ resolvedAt }) => showsResolved || resolvedAt === null);
  return (
    <div data-testid="comments">
      <h2>{t('together.comments')}</h2>
      {comments.length === 0 ? <p>{t('together.commentsNone')}</p> : null}
      <ul className="comments">
        {shown.map((comment) => (
          <CommentItem key={comment.id} comment={comment} onDone={setSaid} />
        ))}
      </ul>
      {resolved > 0 ? (
        <button
          type="button"
          className="link-button"
          aria-expanded={showsResolved}
          onClick={() => setShowsResolved(!showsResolved)}
        >
          {t(showsResolved ? 'together.hideResolved' : 'together.showResolved', {
            count: resolved,
          })}
        </button>
      ) : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {together.permissions.canComment ? (
        <CommentForm key={questionCode} questionCode={questionCode} onDone={setSaid} />
      ) : null}
    </div>
  );
}

interface CommentItemProps {
  readonly comment: Comment;
  readonly onDone: (said: string) => void;
}

function CommentItem({ comment, onDone }: CommentItemProps) {
  const { scanRef, together } = useWorkspace();
  const [resolve, { loading, error }] = useMutation(ResolveCommentDocument);
  const isResolved = comment.resolvedAt !== null;
  const toggle = async (): Promise<void> => {
    const input = { scan: { ...scanRef }, commentId: comment.id, isResolved: !isResolved };
    try {
      await resolve({ variables: { input } });
      onDone(t(isResolved ? 'together.reopened' : 'together.resolved'));
    } catch {
      // The mutation keeps its error, which is shown below.
    }
  };
  return (
    <li className={`comment${isResolved ? ' comment--resolved' : ''}`}>
      <p className="comment__who">
        <strong>{comment.writtenBy}</strong>, {formatWhen(comment.writtenAt, new Date())}
      </p>
      <p className="comment__text">{comment.text}</p>
      {comment.resolvedBy ? (
        <p className="comment__who">{t('together.resolvedBy', { name: comment.resolvedBy })}</p>
      ) : null}
      {together?.permissions.canComment ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            if (!loading) void toggle();
          }}
        >
          {t(isResolved ? 'together.reopen' : 'together.resolve')}
          <span className="visually-hidden">
            {t('together.resolveWhich', { name: comment.writtenBy })}
          </span>
        </button>
      ) : null}
      {error ? (
        <p className="together-problem" role="alert">
          {findRefusal(error).message ?? t('error.unexpected')}
        </p>
      ) : null}
    </li>
  );
}

interface CommentFormProps {
  readonly questionCode: string;
  readonly onDone: (said: string) => void;
}

function CommentForm({ questionCode, onDone }: CommentFormProps) {
  const { scanRef } = useWorkspace();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [add, { loading }] = useMutation(AddCommentDocument);
  const field = useRef<HTMLTextAreaElement>(null);

  const send = async (): Promise<void> => {
    setProblem('');
    try {
      const input = { scan: { ...scanRef }, questionCode, text, idempotencyKey };
      await add({ variables: { input } });
      setText('');
      setKey(crypto.randomUUID());
      onDone(t('together.added'));
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') {
      setProblem(t('together.empty'));
      field.current?.focus();
    } else if (!loading) void send();
  };
  return (
    <form className="comment-form" onSubmit={handleSubmit} noValidate>
      <label htmlFor="comment">{t('together.write')}</label>
      <textarea
        ref={field}
        id="comment"
        rows={2}
        value={text}
        maxLength={mostCharacters}
        aria-describedby="comment-hint comment-problem"
        aria-invalid={problem ? true : undefined}
        onChange={(event) => {
          setText(event.target.value);
          // Another text is another request.
          setKey(crypto.randomUUID());
        }}
      />
      <p className="small" id="comment-hint">
        {t('together.writeHint')}
      </p>
      <p className="together-problem" id="comment-problem" role="alert">
        {problem}
      </p>
      <button type="submit" className="button" aria-disabled={loading}>
        {t('together.send')}
      </button>
    </form>
  );
}
