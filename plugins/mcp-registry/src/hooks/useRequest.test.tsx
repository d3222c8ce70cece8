import { act, renderHook, waitFor } from '@testing-library/react';
import { useRequest } from './useRequest';

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('useRequest', () => {
  it('drops the answer to a request that was replaced', async () => {
    const slow = deferred<string>();
    const fast = deferred<string>();
    const loadSlow = () => slow.promise;
    const loadFast = () => fast.promise;
    const { result, rerender } = renderHook(({ load }) => useRequest(load), {
      initialProps: { load: loadSlow },
    });
    rerender({ load: loadFast });
    await act(async () => fast.resolve('fast'));
    await act(async () => slow.resolve('slow'));
    expect(result.current.value).toBe('fast');
  });

  it('keeps the last good answer when a retry fails', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('good')
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValueOnce('better');
    const { result } = renderHook(() => useRequest(load));
    await waitFor(() => expect(result.current.value).toBe('good'));
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.error?.message).toBe('down'));
    expect(result.current.value).toBe('good');
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.value).toBe('better'));
    expect(result.current.error).toBeUndefined();
  });

  it('shows another thing’s answer only where asked to keep it', async () => {
    const one = async () => 'one';
    const never = () => new Promise<string>(() => {});
    for (const keep of [false, true]) {
      const { result, rerender } = renderHook(
        ({ load }) => useRequest(load, { keep }),
        { initialProps: { load: one } },
      );
      await waitFor(() => expect(result.current.value).toBe('one'));
      rerender({ load: never });
      expect(result.current.value).toBe(keep ? 'one' : undefined);
      expect(result.current.loading).toBe(true);
    }
  });
});
