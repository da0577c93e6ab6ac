import asyncio

from report.preview.listeners import Listeners


def test_a_page_is_told_how_things_stand_and_then_what_happens() -> None:
    async def listen() -> list[str]:
        listeners, heard = Listeners(), []
        async for message in listeners.stream(("working", "Lager rapporten …")):
            heard.append(message)
            if len(heard) == 2:
                listeners.tell("changed", {"pages": ["housing.html"]})
            if len(heard) == 3:
                listeners.stop()
        return heard

    assert asyncio.run(listen()) == [
        "retry: 500\n\n",
        'event: working\ndata: "Lager rapporten …"\n\n',
        'event: changed\ndata: {"pages": ["housing.html"]}\n\n',
    ]


def test_a_page_that_does_not_read_holds_nobody_up() -> None:
    async def listen() -> int:
        listeners = Listeners()
        stream = listeners.stream()
        await anext(stream)
        for number in range(1000):
            listeners.tell("changed", number)
        listeners.stop()
        heard = [message async for message in stream]
        return len(heard)

    assert asyncio.run(listen()) < 100
