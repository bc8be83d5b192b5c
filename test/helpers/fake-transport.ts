import type {
  Challenge,
  ChallengeRequest,
  StartRequest,
  StartResult,
  Transport,
  VerifyRequest,
  VerifyResult,
} from '../../src/transport/transport.js';

/** One request and the means to answer it when the test wants to. */
export interface Call<Request, Result> {
  readonly request: Request;
  answer(result: Result): Promise<void>;
  fail(error: unknown): Promise<void>;
}

/** Stands in for the server: keeps every request, and answers when told. */
export class FakeTransport implements Transport {
  readonly starts: Call<StartRequest, StartResult>[] = [];
  readonly verifies: Call<VerifyRequest, VerifyResult>[] = [];
  readonly challenges: Call<ChallengeRequest, Challenge | undefined>[] = [];

  start(request: StartRequest): Promise<StartResult> {
    return record(this.starts, request);
  }

  verify(request: VerifyRequest): Promise<VerifyResult> {
    return record(this.verifies, request);
  }

  challenge(request: ChallengeRequest): Promise<Challenge | undefined> {
    return record(this.challenges, request);
  }
}

function record<Request, Result>(calls: Call<Request, Result>[], request: Request): Promise<Result> {
  return new Promise((resolve, reject) => {
    calls.push({
      request,
      answer: async (result) => {
        resolve(result);
        await settled();
      },
      fail: async (error) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        await settled();
      },
    });
  });
}

/** Lets every promise that can settle now do so: a message is a task, and runs after all microtasks. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
