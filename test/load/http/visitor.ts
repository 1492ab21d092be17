import { Connection, type Response } from "./connection.ts";

/** Somebody signed in, as a browser would be: a cookie, and a token for forms. */
export interface Visitor {
  get(path: string, more?: string): Promise<Response>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  close(): void;
}

const TOKEN = /name="_csrf" value="([^"]+)"/;

export function tokenIn({ body }: Response): string {
  const token = TOKEN.exec(body.toString())?.[1];
  if (token === undefined) throw new Error("The page has no form");
  return token;
}

const cookieIn = ({ head }: Response): string => {
  const cookie = /\r\nset-cookie: (tandem=[^;]+)/i.exec(head)?.[1];
  if (cookie === undefined) throw new Error(`No session came with the answer: ${head.slice(0, 80)}`);
  return cookie;
};

const asked = (path: string, cookie: string, more = ""): string =>
  `GET ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n${more}\r\n`;

function posted(path: string, cookie: string, fields: Readonly<Record<string, string>>): string {
  const body = new URLSearchParams(fields).toString();
  return `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The session of a worker, as text that any process may go on with. */
export interface Session {
  readonly cookie: string;
  readonly token: string;
}

/** Signs in through the pages. `page` is one with a form, from which the token is read. */
export async function signIn(port: number, worker: string, page: string): Promise<Session> {
  const connection = await Connection.open(port);
  try {
    const form = await connection.ask(asked("/sign-in", ""));
    const before = cookieIn(form);
    const signedIn = await connection.ask(posted("/sign-in", before, { worker, _csrf: tokenIn(form) }));
    const cookie = cookieIn(signedIn);
    return { cookie, token: tokenIn(await connection.ask(asked(page, cookie))) };
  } finally {
    connection.close();
  }
}

export async function visit(port: number, { cookie, token }: Session): Promise<Visitor> {
  const connection = await Connection.open(port);
  return {
    get: (path, more) => connection.ask(asked(path, cookie, more)),
    post: (path, fields) => connection.ask(posted(path, cookie, { ...fields, _csrf: token })),
    close: () => connection.close(),
  };
}
