#!/usr/bin/python3
"""The browser that WebKitWebDriver starts: WebKitGTK with a fake camera and microphone that need no permission.

WebKitGTK's own MiniBrowser has no fake devices. WEBKIT_BLOCK_AUTOPLAY=1 makes playback with sound wait for a gesture.
"""

import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

WIDTH, HEIGHT = 1500, 1100
BLOCKS_AUTOPLAY = os.environ.get("WEBKIT_BLOCK_AUTOPLAY") == "1"


def main():
    context = WebKit2.WebContext.new_ephemeral()
    context.set_automation_allowed(True)
    context.connect("automation-started", on_automation_started)
    Gtk.main()


def on_automation_started(context, session):
    info = WebKit2.ApplicationInfo()
    # The driver starts only a browser whose name it was asked for.
    info.set_name("safari")
    info.set_version(2, 50, 0)
    session.set_application_info(info)
    session.connect("create-web-view", lambda *_: open_window(context))


def open_window(context):
    policy = (
        WebKit2.AutoplayPolicy.ALLOW_WITHOUT_SOUND
        if BLOCKS_AUTOPLAY
        else WebKit2.AutoplayPolicy.ALLOW
    )
    view = WebKit2.WebView(
        web_context=context,
        is_controlled_by_automation=True,
        settings=settings(),
        website_policies=WebKit2.WebsitePolicies(autoplay=policy),
    )
    view.connect("create", open_popup)
    return show(view)


def open_popup(opener, _navigation):
    """Returns the view for `window.open()`, which would give null otherwise."""
    return show(WebKit2.WebView(related_view=opener, settings=settings()))


def show(view):
    view.connect("permission-request", allow)
    window = Gtk.Window()
    window.set_default_size(WIDTH, HEIGHT)
    window.set_decorated(False)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _: window.destroy())
    return view


def settings():
    chosen = WebKit2.Settings()
    chosen.set_property("enable-media-stream", True)
    chosen.set_property("enable-mock-capture-devices", True)
    chosen.set_property("enable-webrtc", True)
    chosen.set_property("enable-fullscreen", True)
    chosen.set_property("media-playback-requires-user-gesture", BLOCKS_AUTOPLAY)
    return chosen


def allow(_view, request):
    request.allow()
    return True


if __name__ == "__main__":
    main()
