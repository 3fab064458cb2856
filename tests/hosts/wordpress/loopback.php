<?php
/**
 * The only thing that this WordPress has been told beyond what an editor could tell it. It asks no
 * server of its own network for what an address shows, and in a test the stories' server is one:
 * the address of the stories, and no other, counts as outside.
 */

add_filter( 'http_request_host_is_external', fn( $external, $host, $url ) =>
	$external || str_starts_with( $url, getenv( 'WAYMARK_ORIGIN' ) . '/' ), 10, 3 );
add_filter( 'http_allowed_safe_ports', fn( $ports ) =>
	[ ...$ports, wp_parse_url( getenv( 'WAYMARK_ORIGIN' ), PHP_URL_PORT ) ] );
