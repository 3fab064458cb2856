<?php
/** Takes on those who write in the tests, and prints the passwords by which they may publish. */

require $argv[1] . '/wp-load.php';

$passwords = [];
foreach ( [ 'editor', 'author' ] as $role ) {
	$id = wp_insert_user( [ 'user_login' => $role, 'user_pass' => $role, 'role' => $role ] );
	[ $passwords[ $role ] ] = WP_Application_Passwords::create_new_application_password( $id, [ 'name' => 'tests' ] );
}
echo wp_json_encode( $passwords );
